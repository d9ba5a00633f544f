import { type CertificateCheck, checkCertificate, readCode } from '@yizhan/shared/activities'
import { useState } from 'react'
import {
  ActionBar,
  Banner,
  Box,
  Button,
  Card,
  ErrorState,
  Screen,
  SkeletonCard,
  TextField,
  Words,
} from '@/components'
import { dateText, useTexts } from '@/i18n'
import { hoursTexts } from '@/i18n/volunteers/hours'
import { volunteerWords } from '@/i18n/volunteers/words'
import { useParameters } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { hoursWords } from '../words'
import '../volunteers.css'

const Fact = ({ name, value }: { name: string; value: string }) => (
  <Box className="volunteers-fact">
    <Words className="volunteers-muted">{name}</Words>
    <Words selectable>{value}</Words>
  </Box>
)

const Found = ({ found }: { found: CertificateCheck }) => {
  const t = useTexts(hoursTexts)
  const words = useTexts(volunteerWords)
  const language = useLanguage()
  const { superseded } = found
  return (
    <>
      {superseded ? (
        <Banner
          id={IDS.certificate.result}
          kind="warning"
          title={t('superseded')}
          detail={t('supersededHelp')}
        />
      ) : (
        <Banner id={IDS.certificate.result} kind="success" title={t('genuine')} detail={t('genuineHelp')} />
      )}
      <Card label={t('certificate', { year: found.year })}>
        <Box className="volunteers-lines">
          <Fact name={t('code')} value={found.code} />
          <Fact name={t('who')} value={found.maskedName} />
          <Fact name={t('number')} value={found.volunteerNumber} />
          <Fact name={t('year')} value={words('year', { year: found.year })} />
          <Fact name={t('hours')} value={hoursWords(found.tenths, language)} />
          <Fact name={t('times')} value={words('sessions', { n: found.sessions })} />
          <Fact name={t('issuer')} value={found.issuer} />
          <Fact name={t('issuedAt')} value={dateText(found.issuedAt, language)} />
        </Box>
      </Card>
    </>
  )
}

const Result = ({ code }: { code: string }) => {
  const t = useTexts(hoursTexts)
  const { data, error, refetch } = useAnswer(checkCertificate, { params: { code } })
  if (data) return <Found found={data} />
  if (error?.problem?.reason === 'notFound')
    return <Banner id={IDS.certificate.result} kind="danger" title={t('unknown')} detail={t('unknownHelp')} />
  if (error) return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
  return <SkeletonCard />
}

/** Whether a certificate is genuine, for anyone who has its code. */
export const CertificatePage = () => {
  const t = useTexts(hoursTexts)
  const { code: asked = '' } = useParameters('resident/certificate/index')
  const [typed, setTyped] = useState(asked)
  const [checked, setChecked] = useState(readCode(asked))
  const [tried, setTried] = useState(asked !== '')
  const code = readCode(typed)
  const check = () => {
    setTried(true)
    setChecked(code)
  }
  return (
    <Screen
      id="certificate"
      title={t('checkTitle')}
      footer={
        <ActionBar>
          <Button id={IDS.certificate.check} wide icon="search" label={t('check')} onPress={check} />
        </ActionBar>
      }
    >
      <Words className="volunteers-muted">{t('checkLead')}</Words>
      <TextField
        id={IDS.certificate.code}
        label={t('checkField')}
        help={t('checkHint')}
        error={tried && code === undefined ? t('checkWrong') : undefined}
        maxLength={30}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setTried(false)
        }}
        onConfirm={check}
      />
      <Box live="polite">{checked && <Result key={checked} code={checked} />}</Box>
    </Screen>
  )
}
