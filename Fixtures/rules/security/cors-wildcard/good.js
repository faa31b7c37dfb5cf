const cors = require('cors');
const app = require('express')();
const config = require('./config');

// ok: security.cors-wildcard
app.use(cors({ origin: 'https://app.example.com', credentials: true }));
// ok: security.cors-wildcard
app.use(cors({ origin: config.origins, allowedHeaders: '*' }));
// ok: security.cors-wildcard
app.use(cors(config.cors));
// ok: security.cors-wildcard
app.use(cors({ origin: process.env.NODE_ENV === 'production' ? config.origins : '*' }));
app.use(cors({
  // ok: security.cors-wildcard
  origin: (origin, callback) => {
    if (!origin || config.origins.includes(origin)) return callback(null, true);
    callback(new Error('not allowed'));
  },
}));

if (process.env.NODE_ENV !== 'production') {
  // ok: security.cors-wildcard
  app.use(cors({ origin: true }));
}

app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (config.origins.includes(origin)) {
    // ok: security.cors-wildcard
    res.setHeader('Access-Control-Allow-Origin', origin);
  } else if (config.origins.includes('*')) {
    // ok: security.cors-wildcard
    res.setHeader('Access-Control-Allow-Origin', '*');
  }
  next();
});

// ok: security.cors-wildcard
fetch('/api', { headers: { 'Access-Control-Allow-Origin': '*' } });
// ok: security.cors-wildcard
const headers = { Authorization: config.key, 'Access-Control-Allow-Origin': '*' };
// ok: security.cors-wildcard
if (headers.get('Access-Control-Allow-Origin') === '*') process.exit(1);

module.exports = {
  async headers() {
    return [
      {
        source: '/fonts/:path*',
        // ok: security.cors-wildcard
        headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }],
      },
    ];
  },
};

// ok: security.cors-wildcard
const mouse = { origin: '*' };
// ok: security.cors-wildcard
const bucket = { AllowedMethods: ['GET'], allowedOrigins: ['*'] };

app.use(
  // ok: security.cors-wildcard
  cors({
    origin(origin, callback) {
      if (!origin || allowedOrigins.includes(origin)) return callback(null, true);
      return callback(new Error('not allowed'));
    },
    credentials: true,
  }),
);

app.get('/widget.js', (request, response) => {
  response.setHeader('Content-Type', 'text/javascript');
  // ok: security.cors-wildcard
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.end(widget);
});

const pictureHeaders = {
  'Content-Type': 'image/png',
  // ok: security.cors-wildcard
  'Access-Control-Allow-Origin': '*',
};

const timetable = {
  source: '/timetable/:path*',
  headers: [
    { key: 'Cache-Control', value: 'public, max-age=3600' },
    // ok: security.cors-wildcard
    { key: 'Access-Control-Allow-Origin', value: '*' },
  ],
};
