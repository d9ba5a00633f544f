import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

const client = new DynamoDB({ region: process.env.AWS_REGION })
const request = { TableName: `${process.env.TABLE_PREFIX}settings`, Key: { name: { S: 'categories' } } }

/** The least that reads the same item. */
const app = new Hono().get('/api/categories', async (c) => {
  const { Item } = await client.getItem(request)
  return c.json({ items: JSON.parse(Item?.document?.S ?? '') })
})

export const handler = handle(app)
