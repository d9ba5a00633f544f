import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { root } from '../local/build.mjs'

/** The whole server as `npm start` runs it, on a data folder of the bench's own. */
export const startServer = async (env) => {
  const child = spawn(process.execPath, [path.join(root, 'infra/local/start.mjs'), '--as-built'], {
    env: { ...process.env, PORT: '0', LANG: 'en', LC_ALL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const port = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk
      const found = /localhost:(\d+)/.exec(output)
      if (found) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const ended = once(child, 'exit')
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export const call = async (address, token, method, route, body) => {
  const response = await fetch(`${address}${route}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok)
    throw new Error(`${method} ${route} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
