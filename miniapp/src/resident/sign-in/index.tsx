import { SignIn } from '@/features/people/sign-in'

export default SignIn
