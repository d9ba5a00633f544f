import { useQueryClient } from '@tanstack/react-query'
import { type CertificateCheck, issueCertificate, listCertificates } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { useRef, useState } from 'react'
import { call, useSending } from '@/server'

/** Issues the certificate of a year; one that was asked for and not heard of is asked for again under its id. */
export const useIssuing = (onDone: (certificate: CertificateCheck) => void) => {
  const queries = useQueryClient()
  const asked = useRef(new Map<number, string>())
  const [year, setYear] = useState<number>()
  const { busy, trouble, send } = useSending()
  const issue = async (of: number) => {
    const id = asked.current.get(of) ?? newId()
    asked.current.set(of, id)
    setYear(of)
    const told = await send(() => call(issueCertificate, { body: { id, year: of } }))
    if (told.outcome !== 'unheard') asked.current.delete(of)
    if (told.outcome !== 'done') return
    void queries.invalidateQueries({ queryKey: [listCertificates.id] })
    onDone(told.value)
  }
  return { issue, trouble, busy: busy ? year : undefined }
}
