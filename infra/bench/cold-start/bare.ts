import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

/** The least that answers the same calls. */
const app = new Hono()
  .get('/api/settings/client', (c) => c.json({ demo: false, mapTilesUrl: null }))
  .get('/api/categories', (c) => c.json({ items: [] }))

export const handler = handle(app)
