import { listCategories } from '@yizhan/shared/cases'
import { accepted } from '@yizhan/shared/kernel'
import { implementPublic } from '../platform/operation'
import type { RuleBook } from './desk'

export const makeListCategories = (book: RuleBook) =>
  implementPublic(listCategories, async () =>
    accepted({
      items: await book.categories(),
      bodies: await book.bodies(),
      duties: await book.duties(),
      periods: (await book.rules()).periods,
      emergencies: await book.emergencies(),
    }),
  )
