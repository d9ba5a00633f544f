import { ulid } from 'ulidx'
import * as z from 'zod/mini'

/** A ULID made by whoever creates the thing, so that sending twice makes one. */
export const id = z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
/** Ids of different things. */
export const ids = (most: number) =>
  z.array(id).check(
    z.maxLength(most),
    z.refine((given) => new Set(given).size === given.length),
  )

/** WeChat’s logic layer has no crypto. An id has to be unlike every other one; nothing rests on its being unguessable. */
const random = typeof globalThis.crypto?.getRandomValues === 'function' ? undefined : Math.random

export const newId = (): string => ulid(undefined, random)
