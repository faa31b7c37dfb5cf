const express = require('express');
const cors = require('cors');
const { Server } = require('socket.io');

const app = express();
// ruleid: security.cors-wildcard
app.use(cors());
// ruleid: security.cors-wildcard
app.use(cors({ methods: ['GET'], credentials: true }));
// ruleid: security.cors-wildcard
app.use(cors({ origin: '*' }));
// ruleid: security.cors-wildcard
app.use(cors({ origin: true, credentials: true }));
// ruleid: security.cors-wildcard
app.use(cors({ origin: process.env.CORS_ORIGIN || '*' }));
// ruleid: security.cors-wildcard
app.use(cors({ origin: (origin, callback) => callback(null, true) }));
app.use(cors({
  // ruleid: security.cors-wildcard
  origin: function (origin, callback) {
    console.log(origin);
    callback(null, true);
  },
}));
// ruleid: security.cors-wildcard
app.use(require('cors')());

const corsOptions = {
  // ruleid: security.cors-wildcard
  origin: ['http://localhost:3000', '*'],
};
app.use(cors(corsOptions));

const open = { origin: '*' };
// ruleid: security.cors-wildcard
app.use(cors(open));

// ruleid: security.cors-wildcard
const io = new Server(app, { cors: { origin: '*' } });

// ruleid: security.cors-wildcard
const allowedOrigins = (process.env.ALLOWED_ORIGINS || '*').split(',');

app.get('/orders', (req, res) => {
  // ruleid: security.cors-wildcard
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.json([]);
});

app.use((req, res, next) => {
  // ruleid: security.cors-wildcard
  res.header('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});

// ruleid: security.cors-wildcard
exports.handler = async () => ({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': '*' } });

module.exports = {
  async headers() {
    return [
      {
        source: '/api/:path*',
        headers: [
          // ruleid: security.cors-wildcard
          { key: 'Access-Control-Allow-Origin', value: '*' },
          { key: 'Access-Control-Allow-Credentials', value: 'true' },
        ],
      },
    ];
  },
};

export function reject(app) {
  // ruleid: security.cors-wildcard
  const corsOrigin = process.env.CORS_ORIGIN || true;
  app.use(cors({ origin: (origin, callback) => decide(origin, corsOrigin, callback) }));
}

const privateTimetable = {
  source: '/berths/:path*',
  headers: [
    { key: 'Cache-Control', value: 'no-store' },
    // ruleid: security.cors-wildcard
    { key: 'Access-Control-Allow-Origin', value: '*' },
  ],
};
