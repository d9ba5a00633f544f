import { type Opened, openDocument } from '@/platform/document'
import { settings } from '@/settings'
import { freshToken } from './call'

/** Fetches a document of the interface as whoever is signed in, and hands it over under this name. */
export const fetchDocument = async (path: string, name: string): Promise<Opened> => {
  const token = await freshToken()
  return openDocument({
    path,
    name,
    headers: {
      'accept-language': settings.now().language,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  })
}
