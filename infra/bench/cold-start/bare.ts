import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

/** The least that answers the same call. */
const app = new Hono().get('/api/settings/client', (c) => c.json({ demo: false, mapTilesUrl: null }))

export const handler = handle(app)
