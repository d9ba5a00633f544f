import type { CaseView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Storage } from '@/platform/storage'

/** What the server answered to a report. Without a code when only the case itself could be asked for. */
export interface Receipt {
  readonly case: CaseView
  readonly trackingCode?: string
  readonly at: Instant
  /** The server already had an earlier wording of it; what was written since did not get there. */
  readonly earlier?: boolean
}

const PREFIX = 'receipt.'
const MOST = 20

export interface Receipts {
  get(caseId: string): Receipt | undefined
  keep(receipt: Receipt): void
}

/** The latest answers, kept on the device: a guest finds the tracking code again here. */
export const makeReceipts = (storage: Storage): Receipts => {
  const ids = () => storage.read<string[]>('receipts') ?? []
  return {
    get: (caseId) => storage.read<Receipt>(PREFIX + caseId),
    keep: (receipt) => {
      const { id } = receipt.case
      storage.write(PREFIX + id, receipt)
      const kept = [id, ...ids().filter((other) => other !== id)]
      for (const old of kept.slice(MOST)) storage.remove(PREFIX + old)
      storage.write('receipts', kept.slice(0, MOST))
    },
  }
}
