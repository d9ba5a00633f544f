import { handle } from 'hono/aws-lambda'
import { makeCleanPhoto } from '../adapters/photos/clean'
import { cloudProduct } from './cloud-product'

/** Everything under /api/photos: the one function that has the picture library, and takes pictures from strangers. */
export const handler = handle(cloudProduct(process.env, makeCleanPhoto()).app)
