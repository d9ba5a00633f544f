import { handle } from 'hono/aws-lambda'
import { cloudProduct } from './cloud-product'

/** Node makes these classes at their first use: now, while nobody waits. */
new Response(new Request('https://start.invalid').url)

/** Everything under /api but photos. */
export const handler = handle(cloudProduct(process.env).app)
