import * as z from 'zod/mini'
import type { Schema } from './endpoint'

export const pageQuery = {
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
  cursor: z.optional(z.string().check(z.maxLength(1000))),
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export const pageOf = <T>(item: Schema<T>): Schema<Page<T>> =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) }) as unknown as Schema<Page<T>>
