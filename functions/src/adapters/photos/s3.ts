import type { S3Client } from '@aws-sdk/client-s3'
import { accepted, type Instant, type Outcome, refused, toEpoch } from '@yizhan/shared/kernel'
import type { PhotoStorage } from '../../cases/ports'
import { LINK_LIFE, linkEnd, UPLOAD_LIFE, uploadEnd } from './signed-url'

export interface S3Settings {
  readonly bucket: string
  readonly region: string
  /** Another server that speaks S3's API, addressed by path. */
  readonly endpoint?: string
  /** Where a test has no environment to read them from. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/** The SDK is loaded with the first photo, so that a process without photos starts without it. */
const load = async ({ region, endpoint, credentials }: S3Settings) => {
  const [sdk, { getSignedUrl }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/s3-request-presigner'),
  ])
  const client: S3Client = new sdk.S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials ? { credentials } : {}),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { ...sdk, client, getSignedUrl }
}

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && (fault.name === 'NoSuchKey' || fault.name === 'NotFound')

type Loaded = Awaited<ReturnType<typeof load>>

const readObject = async (
  { client, GetObjectCommand }: Loaded,
  Bucket: string,
  Key: string,
  most: number,
): Promise<Outcome<Uint8Array> | undefined> => {
  try {
    const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket, Key }))
    if (!Body || ContentLength === undefined) throw new Error('S3 answered an object without a length')
    if (ContentLength <= most) return accepted(await Body.transformToByteArray())
    await Body.transformToWebStream().cancel()
    return refused('tooLarge')
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

/** Signed at the beginning of the half hour, so that a picture shown twice has one address. */
const linkTimes = (now: Instant) => {
  const signingDate = new Date((linkEnd(now) - LINK_LIFE) * 1000)
  return { signingDate, expiresIn: LINK_LIFE }
}

/** Photos in one S3 bucket. An upload's signature holds its exact type and length. */
export const makeS3Photos = (settings: S3Settings): PhotoStorage => {
  let loaded: Promise<Loaded> | undefined
  const s3 = () => {
    loaded ??= load(settings)
    return loaded
  }
  const Bucket = settings.bucket
  return {
    upload: async (Key, { type, size }, now) => {
      const { client, getSignedUrl, PutObjectCommand } = await s3()
      const command = new PutObjectCommand({ Bucket, Key, ContentType: type, ContentLength: size })
      const url = await getSignedUrl(client, command, {
        expiresIn: UPLOAD_LIFE,
        signingDate: new Date(toEpoch(now)),
        signableHeaders: new Set(['content-type', 'content-length', 'host']),
      })
      return { method: 'PUT', url, headers: { 'content-type': type }, expiresAt: uploadEnd(now).expiresAt }
    },
    read: async (Key, most) => readObject(await s3(), Bucket, Key, most),
    write: async (Key, Body, ContentType) => {
      const { client, PutObjectCommand } = await s3()
      const CacheControl = `private, max-age=${LINK_LIFE}, immutable`
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }))
    },
    delete: async (Key) => {
      const { client, DeleteObjectCommand } = await s3()
      await client.send(new DeleteObjectCommand({ Bucket, Key }))
    },
    links: async (keys, now) => {
      const { client, getSignedUrl, GetObjectCommand } = await s3()
      const link = async (Key: string) =>
        [Key, await getSignedUrl(client, new GetObjectCommand({ Bucket, Key }), linkTimes(now))] as const
      return Object.fromEntries(await Promise.all(keys.map(link)))
    },
  }
}
