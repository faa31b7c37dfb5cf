const cors = require('cors')

app.use(cors({
  origin: (origin, callback) => {
    // ok: security.cors-wildcard
    if (list.includes(origin)) callback(null, true)
    else callback(new Error('not allowed'))
  },
}))

app.use(cors({
  // ok: security.cors-wildcard
  origin: [/^https:\/\/bees-[a-z0-9]+-keepers\.vercel\.app$/],
}))

function isAllowedOrigin(origin) {
  // ok: security.cors-wildcard
  if (origin.endsWith('.bees.example')) return true
  // ok: security.cors-wildcard
  if (origin.startsWith('https://bees-') && origin.endsWith('-keepers.vercel.app')) return true
  if (process.env.NODE_ENV === 'development') {
    // ok: security.cors-wildcard
    return origin.includes('localhost')
  }
  // ok: security.cors-wildcard
  return origin.startsWith('http://localhost:')
}

function city(origin) {
  // ok: security.cors-wildcard
  return origin.includes('Berlin')
}
