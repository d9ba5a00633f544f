import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import type { PhotoStorage } from '../../cases/ports'
import { LINK_LIFE, uploadEnd } from './signed-url'

export interface CloudbaseSettings {
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
  /** Where a stand-in answers for CloudBase. */
  readonly serviceUrl?: string
}

/** The SDK is loaded with the first photo: it takes longer than everything else together. */
const load = async ({ env, secretId, secretKey, serviceUrl }: CloudbaseSettings) => {
  const { default: sdk } = await import('@cloudbase/node-sdk')
  return sdk.init({ env, secretId, secretKey, ...(serviceUrl ? { serviceUrl } : {}) })
}

type App = Awaited<ReturnType<typeof load>>

interface Metadata {
  readonly url: string
  readonly token: string
  readonly authorization: string
  readonly fileId: string
  readonly cosFileId: string
}

/** The SDK tells some failures as an answer with a code. */
const sound = <T>(answer: T): T => {
  const { code, message } = answer as { code?: string; message?: string }
  if (code) throw new Error(`CloudBase: ${code} ${message ?? ''}`)
  return answer
}

const metadataOf = async (app: App, cloudPath: string): Promise<Metadata> =>
  (sound(await app.getUploadMetadata({ cloudPath })) as { data: Metadata }).data

/** What CloudBase's storage asks of whoever sends a file there. */
const sendHeaders = ({ authorization, token, cosFileId }: Metadata, key: string) => ({
  Signature: authorization,
  authorization,
  'x-cos-security-token': token,
  'x-cos-meta-fileid': cosFileId,
  key: encodeURIComponent(key),
})

const readLink = async (url: string, most: number): Promise<Outcome<Uint8Array> | undefined> => {
  const response = await fetch(url)
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`CloudBase: reading a photo answered HTTP ${response.status}`)
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel()
    return refused('tooLarge')
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.byteLength > most ? refused('tooLarge') : accepted(bytes)
}

/** `cloud://<env>.<bucket>`: CloudBase names the bucket only with a file. */
const rootOf = (fileId: string, key: string) => fileId.slice(0, -key.length - 1)

/**
 * Photos in CloudBase's storage. The size is not signed there: a file that is too large is refused when it is read.
 * Keep the storage's rules closed to clients, so that only links made here lead to a photo.
 */
export const makeCloudbasePhotos = (settings: CloudbaseSettings): PhotoStorage => {
  let loaded: Promise<App> | undefined
  let root: Promise<string> | undefined
  const cloud = () => {
    loaded ??= load(settings)
    return loaded
  }
  const fileIdOf = async (key: string) => {
    root ??= cloud().then(async (app) => rootOf((await metadataOf(app, key)).fileId, key))
    root.catch(() => {
      root = undefined
    })
    return `${await root}/${key}`
  }
  const links = async (keys: readonly string[], maxAge: number): Promise<Record<string, string>> => {
    const app = await cloud()
    const named = await Promise.all(keys.map(async (key) => [await fileIdOf(key), key] as const))
    const keyOf = new Map(named)
    const fileList = named.map(([fileID]) => ({ fileID, maxAge }))
    const answer = sound(await app.getTempFileURL({ fileList }))
    return Object.fromEntries(
      answer.fileList.flatMap(({ fileID, tempFileURL, code }) => {
        const key = keyOf.get(fileID)
        return key && code === 'SUCCESS' ? [[key, tempFileURL]] : []
      }),
    )
  }
  return {
    upload: async (key, { type }, now) => {
      const metadata = await metadataOf(await cloud(), key)
      return {
        method: 'PUT',
        url: metadata.url,
        headers: { ...sendHeaders(metadata, key), 'content-type': type },
        expiresAt: uploadEnd(now).expiresAt,
      }
    },
    read: async (key, most) => {
      const url = (await links([key], 60))[key]
      return url === undefined ? undefined : readLink(url, most)
    },
    write: async (key, bytes) => {
      sound(await (await cloud()).uploadFile({ cloudPath: key, fileContent: Buffer.from(bytes) }))
    },
    delete: async (key) => {
      sound(await (await cloud()).deleteFile({ fileList: [await fileIdOf(key)] }))
    },
    links: (keys) => links(keys, LINK_LIFE),
  }
}
