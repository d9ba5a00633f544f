import { getsSeats, type SessionView } from '@yizhan/shared/activities'
import { Banner, Box, Button, ChoiceChips, Sheet, TextField, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { bookingTexts } from '@/i18n/activities/booking'
import { activityTexts } from '@/i18n/activities/words'
import { open } from '@/platform/navigation'
import { callPhone } from '@/platform/phone'
import { useLanguage } from '@/settings'
import { useHost } from '../bookings/use-host'
import { IDS } from '../ids'
import { sessionTimes, sessionTitle } from '../words/session-words'
import type { About, Refused } from './refusal-words'
import { useBook } from './use-book'
import { type BookingForm, invited, useBookingForm } from './use-booking-form'
import './session.css'

interface FieldsProps {
  session: SessionView
  form: BookingForm
  trouble: Refused | undefined
  change: (changes: Partial<BookingForm>) => void
}

const errorOf = (trouble: Refused | undefined, about: About) =>
  trouble?.about === about ? trouble.words : undefined

const As = ({ session, form, trouble, change }: FieldsProps) => {
  const t = useTexts(bookingTexts)
  const names = useTexts(activityTexts)
  const choices = invited(session)
  return (
    <>
      {(choices.length > 1 || trouble?.about === 'quota') && (
        <ChoiceChips
          id={IDS.booking.as}
          label={t('as')}
          error={errorOf(trouble, 'quota')}
          choices={choices.map((value) => ({ value, label: names(value) }))}
          chosen={form.quota}
          onChoose={(quota) => change({ quota })}
        />
      )}
      {trouble?.about === 'quota' && (
        <Button
          id={IDS.booking.becomeVolunteer}
          kind="secondary"
          label={t('becomeVolunteer')}
          onPress={() => void open('resident/volunteer/index')}
        />
      )}
    </>
  )
}

const Seats = ({ session, form, trouble, change }: FieldsProps) => {
  const t = useTexts(bookingTexts)
  const most = Math.min(session.seatsPerBooking, session.quotas.residents)
  if (form.quota === 'volunteers' || (most < 2 && trouble?.about !== 'seats')) return null
  const numbers = Array.from({ length: most }, (_, n) => String(n + 1))
  return (
    <ChoiceChips
      id={IDS.booking.seats}
      label={t('seats')}
      help={t('seatsHelp')}
      error={errorOf(trouble, 'seats')}
      choices={numbers.map((value) => ({ value, label: value }))}
      chosen={String(form.seats)}
      onChoose={(value) => change({ seats: Number(value) })}
    />
  )
}

const Role = ({ session, form, trouble, change }: FieldsProps) => {
  const t = useTexts(bookingTexts)
  if (form.quota !== 'volunteers' || session.volunteerRoles.length === 0) return null
  return (
    <ChoiceChips
      id={IDS.booking.role}
      label={t('role')}
      error={errorOf(trouble, 'role')}
      choices={session.volunteerRoles.map(({ name }) => ({ value: name, label: name }))}
      chosen={form.role}
      onChoose={(role) => change({ role })}
    />
  )
}

const Who = ({ session, form, trouble, change }: FieldsProps) => {
  const t = useTexts(bookingTexts)
  return (
    <>
      <TextField
        id={IDS.booking.name}
        label={t('name')}
        help={t('nameHelp')}
        error={errorOf(trouble, 'name')}
        maxLength={20}
        value={form.name}
        onChange={(name) => change({ name })}
      />
      {session.minimumAge > 0 && (
        <TextField
          id={IDS.booking.youngest}
          label={t('youngest')}
          help={t('youngestHelp', { n: session.minimumAge })}
          error={errorOf(trouble, 'youngest')}
          keyboard="number"
          maxLength={3}
          value={form.youngest}
          onChange={(youngest) => change({ youngest })}
        />
      )}
    </>
  )
}

/** What concerns no field: why not at all, and whom to ask. */
const Trouble = ({ trouble, session }: { trouble: Refused | undefined; session: SessionView }) => {
  const t = useTexts(bookingTexts)
  const phone = useHost(session.station.id)?.phone
  if (trouble?.about === 'standing')
    return (
      <Banner
        id={IDS.booking.trouble}
        kind="danger"
        title={trouble.words}
        detail={t('suspendedHelp', { station: session.station.name })}
        {...(phone
          ? { action: { id: IDS.booking.call, label: phone, onPress: () => callPhone(phone) } }
          : {})}
      />
    )
  return trouble?.about === 'whole' ? (
    <Banner id={IDS.booking.trouble} kind="danger" title={trouble.words} />
  ) : null
}

/** What one is about to agree to: the sheet covers the page that says it. */
const What = ({ session }: { session: SessionView }) => {
  const language = useLanguage()
  const times = sessionTimes(session, useNow(), language)
  return <Words className="session-muted">{`${sessionTitle(session, language)} · ${times}`}</Words>
}

interface BookingSheetProps {
  session: SessionView
  open: boolean
  onClose: () => void
}

/** Signing up: everything known is filled in, so that it is confirmed by one tap more. */
export const BookingSheet = ({ session, open: shown, onClose }: BookingSheetProps) => {
  const t = useTexts(bookingTexts)
  const { form, change } = useBookingForm(session)
  const { busy, trouble, short, book, forget } = useBook(session)
  const seats = form.quota === 'volunteers' ? 1 : form.seats
  const waits = short || !getsSeats(session, { quota: form.quota, seats })
  const fields = {
    session,
    form,
    trouble,
    change: (changes: Partial<BookingForm>) => {
      forget()
      change(changes)
    },
  }
  const confirm = async () => {
    if (await book(form, waits)) onClose()
  }
  return (
    <Sheet
      id={IDS.booking.sheet}
      open={shown}
      title={t(waits ? 'sheetWait' : 'sheet')}
      onClose={onClose}
      actions={
        <Button
          id={IDS.booking.confirm}
          wide
          label={t(waits ? 'confirmWait' : 'confirm')}
          busy={busy}
          onPress={() => void confirm()}
        />
      }
    >
      <What session={session} />
      <Trouble trouble={trouble} session={session} />
      {waits && <Banner kind="warning" icon="clock" title={t('waitFirst')} detail={t('waitRule')} />}
      <As {...fields} />
      <Seats {...fields} />
      <Role {...fields} />
      <Who {...fields} />
      <Box>
        <Words className="session-muted">{t('remind')}</Words>
      </Box>
    </Sheet>
  )
}
