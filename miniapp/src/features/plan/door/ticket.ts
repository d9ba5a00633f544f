const TICKET = /^yizhan:ticket:([^:]+):([^:]+)$/

/** The session and booking that a ticket’s code names; undefined where it is no ticket. */
export const readTicket = (text: string): { sessionId: string; bookingId: string } | undefined => {
  const [, sessionId, bookingId] = TICKET.exec(text.trim()) ?? []
  return sessionId && bookingId ? { sessionId, bookingId } : undefined
}
