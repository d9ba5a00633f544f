import path from 'node:path'
import { handle } from 'hono/aws-lambda'
import { makeCleanPhoto } from '../adapters/photos/clean'
import { drawnFiles } from './case-files'
import { cloudProduct } from './cloud-product'

/** Packaged beside the function, whose folder is where it starts. */
const FONT = path.resolve('node_modules/@fontsource/noto-sans-sc')

/**
 * Everything under /api/photos, the files of cases, certificates and posters: the one function that has the picture library and the PDF
 * library, and takes pictures from strangers.
 */
export const handler = handle(cloudProduct(process.env, { clean: makeCleanPhoto(), ...drawnFiles(FONT) }).app)
