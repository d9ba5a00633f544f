import type { Messages } from './messages'

export const en: Messages = {
  problems: {
    portInvalid: 'Not a port: PORT={port}. Give a whole number from 0 to 65535.',
    portInUse: 'Port {port} is in use. Stop what uses it, or take another: PORT=8081 npm start',
    portForbidden: 'No permission to use port {port}. Take one above 1024: PORT=8081 npm start',
    hostUnknown: 'This machine has no address {host}. Check HOST.',
    folderUnwritable:
      'The data folder cannot be written: {folder} ({code}). Change its permissions, or name another with DATA_DIR.',
    folderInUse: 'The data folder is in use by another running instance (process {pid}): {folder}',
    secretsUnreadable:
      'The file of secrets cannot be read: {file}. Restore it; without it everyone has to sign in again.',
    configuration: 'The configuration is amiss: {lines}',
    storeMissing:
      'The store’s program is missing. Run npm install {name}, or put dynoxide on the PATH, or name a DynamoDB-compatible server with DYNAMODB_ENDPOINT.',
    storeFailed: 'The store does not start: {binary} (database {database}).',
    storeUnreachable: 'The store named by DYNAMODB_ENDPOINT does not answer: {endpoint}',
    notRunning: 'No server is running on this data folder: {folder}. Start it first: npm start',
    webBuildFailed: 'The web build failed. npm run build:h5 shows why.',
  },
  steps: {
    buildingWeb: 'Building the web app (half a minute, the first time only)',
    startingStore: 'Starting the store',
    loadingData: 'Loading Huancui’s data',
  },
  ready: 'Yizhan is ready',
  demoPeople: 'Who can sign in',
  demoHint: 'choose one behind “Sign in with WeChat”',
  openToAll: 'Note: listening on {host}. Whoever reaches this machine can sign in as any demo person.',
  stopping: 'Stopping',
  replayed: 'Put back: {count}',
  deadLettersUsage: 'Usage: npm run dead-letters -- list | replay <id> | replay --all',
  roles: {
    guest: 'guest',
    resident: 'resident',
    volunteer: 'volunteer',
    officer: 'officer',
    assistant: 'assistant',
    stationKeeper: 'station keeper',
    squadLeader: 'squad leader',
    commander: 'command centre',
    bureauLeader: 'bureau leader',
    partner: 'partner body',
    contractorWorker: 'contractor',
    collector: 'collector',
    auditor: 'auditor',
    administrator: 'administrator',
  },
  signIn: {
    title: 'Choose who to sign in as',
    service: 'Yizhan',
    lead: 'This is a demo on one machine; this page stands in for WeChat’s sign-in. Choose a demo person.',
    groups: {
      residents: 'Residents and volunteers',
      station: 'Station staff',
      command: 'Squad and command',
      others: 'Partners and administration',
    },
    refusedTitle: 'Sign-in is not possible',
    refused: 'The address to return to is not part of this site, so nothing was done.',
    back: 'Back to the start',
  },
}
