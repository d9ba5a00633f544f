export { useSending } from './use-sending'
