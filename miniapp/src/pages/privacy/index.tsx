import { Privacy } from '@/features/people'

export default function PrivacyPage() {
  return <Privacy />
}
