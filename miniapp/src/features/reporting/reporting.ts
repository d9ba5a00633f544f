import { getCase, listCases, reportCase } from '@yizhan/shared/cases'
import { toInstant } from '@yizhan/shared/kernel'
import { login } from '@/platform/login'
import { network } from '@/platform/network'
import { storage } from '@/platform/storage'
import { queryClient } from '@/query-client'
import { call } from '@/server'
import { makeDrafts } from './draft/drafts'
import { draftPhotos } from './sending/draft-photos'
import { makeReceipts } from './sending/receipts'
import { makeSendQueue } from './sending/send-queue'
import { signInSilently } from './sending/sign-in-silently'

const now = () => toInstant(Date.now())

/** This device's drafts, receipts, and the queue in which reports are sent. */
export const drafts = makeDrafts({ storage, now })
export const receipts = makeReceipts(storage)
export const sendQueue = makeSendQueue({
  drafts,
  receipts,
  report: (body) => call(reportCase, { body }),
  readCase: (id) => call(getCase, { params: { id }, query: {} }),
  photos: draftPhotos,
  onSent: () => void queryClient.invalidateQueries({ queryKey: [listCases.id] }),
  signIn: signInSilently,
  online: network.online,
  now,
  door: login.door,
})
