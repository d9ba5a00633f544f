import * as z from 'zod/mini'

const variables = z.object({
  YIZHAN_API_URL: z.string().check(z.regex(/^https?:\/\/[^\s/?#]+$/, 'must be an origin, such as https://…')),
  YIZHAN_GATEWAY_KEY: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be the 64 digits of the gateway key')),
})

/** Throws a line for each variable that is missing or amiss, without its value. */
export const readGatewayConfig = (env: Readonly<Record<string, string | undefined>>) => {
  const read = variables.safeParse(env)
  if (read.success) return { apiUrl: read.data.YIZHAN_API_URL, key: read.data.YIZHAN_GATEWAY_KEY }
  const lines = read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`)
  throw new Error(lines.join('\n'))
}
