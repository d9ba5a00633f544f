import { Me } from '@/features/people/me'

export default Me
