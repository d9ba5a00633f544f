export { IDS as REPORTING_IDS } from './ids'
