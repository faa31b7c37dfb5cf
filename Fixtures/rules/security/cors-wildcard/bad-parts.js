const cors = require('cors')

app.use(cors({
  origin: (origin, callback) => {
    // ruleid: security.cors-wildcard
    const near = origin.includes('localhost')
    if (near || list.includes(origin)) callback(null, true)
    else callback(new Error('not allowed'))
  },
  credentials: true,
}))

app.use(cors({
  // ruleid: security.cors-wildcard
  origin: ['https://bees.example', /\.vercel\.app$/],
  credentials: true,
}))

function isAllowedOrigin(origin) {
  // ruleid: security.cors-wildcard
  if (/^https:\/\/[a-z0-9-]+\.netlify\.app$/.test(origin)) return true
  // ruleid: security.cors-wildcard
  if (origin.endsWith('.onrender.com')) return true
  // ruleid: security.cors-wildcard
  return origin.endsWith('bees.example')
}

function preflight(req, res) {
  const origin = req.headers.origin
  // ruleid: security.cors-wildcard
  if (origin && origin.startsWith('http://localhost')) {
    res.setHeader('Access-Control-Allow-Origin', origin)
  }
}
