import express from 'express'

const app = express()

// ok: ts.unhandled-promise
app.get('/trees', async (req, res) => {
  res.json(await trees.all())
})
