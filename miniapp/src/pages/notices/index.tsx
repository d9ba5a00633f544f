import { Notices } from '@/features/people'

export default function NoticesPage() {
  return <Notices />
}
