import { ulid } from 'ulidx'
import * as z from 'zod/mini'

/** A ULID made by whoever creates the thing, so that sending twice makes one. */
export const id = z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
export const newId = (): string => ulid()
