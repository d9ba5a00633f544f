import { SignIn } from '@/features/people'

export default function SignInPage() {
  return <SignIn />
}
