import { checkCertificate, listCertificates } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import { implement, implementPublic } from '../../platform/operation'
import { readPage } from '../../platform/page'
import { checkOf, findCertificate } from './certificates'
import type { VolunteersDeps } from './deps'
import { readYear } from './ledger'
import { CERTIFICATES, type CertificateRecord, YEAR_TOTALS, type YearItem } from './table'

export const makeListCertificates = ({ store, cursors }: VolunteersDeps) =>
  implement(listCertificates, async ({ query, caller: { personId } }) => {
    const years = await everyItem<YearItem>(store, { table: YEAR_TOTALS, hash: personId })
    return readPage(
      cursors,
      `certificates:${personId}`,
      query,
      (limit, after) =>
        store.query<{ record: CertificateRecord }>({
          table: CERTIFICATES,
          index: 'byPerson',
          hash: personId,
          newestFirst: true,
          limit,
          ...(after ? { after } : {}),
        }),
      ({ record }) =>
        checkOf(
          record,
          years.find(({ year }) => year === record.year),
        ),
    )
  })

/** Anyone may check one, a number of times an hour by one address: codes are not to be tried out. */
export const makeCheckCertificate = ({ store, limits }: VolunteersDeps) =>
  implementPublic(checkCertificate, async ({ params, address, now }) => {
    const allowed = await limits.take('certificateCheck', address, now)
    if (!allowed.ok) return allowed
    const record = await findCertificate(store, params.code)
    if (!record) return refused('notFound')
    return accepted(checkOf(record, await readYear(store, record.personId, record.year)))
  })
