/**
 * One role for each function, with exactly the actions on exactly the tables and indexes of access.json, its own log,
 * and what else is here. Nothing is allowed on everything.
 */
const access = require('./access.json')

const region = `\${AWS::Region}:\${AWS::AccountId}`
const inArn = (rest) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:${rest}` })

/** `cases` is a table, `cases/byCell` an index of it. */
const tableArn = (name) =>
  inArn(`dynamodb:${region}:table/yizhan-\${sls:stage}-${name.replace('/', '/index/')}`)

const allow = (action, resources) => ({ Effect: 'Allow', Action: action, Resource: resources })

const tables = (name) =>
  Object.entries(access[name]).map(([action, names]) => allow(`dynamodb:${action}`, names.map(tableArn)))

/** A log stream is named by Lambda, so that its name cannot be written here. */
const log = (name) =>
  allow(
    ['logs:CreateLogStream', 'logs:PutLogEvents'],
    [inArn(`logs:${region}:log-group:/aws/lambda/\${self:service}-\${sls:stage}-${name}:log-stream:*`)],
  )

const objects = (folder) => ({ 'Fn::Sub': `\${PhotosBucket.Arn}/${folder}/*` })

// WeChat fetches by a link that they sign the picture that it checks.
const checkedPictures = allow('s3:GetObject', [objects('photos')])

const beside = {
  // The links that it signs hold what it may do itself.
  api: [
    allow('s3:GetObject', [objects('photos'), objects('thumbnails')]),
    // WeChat's codes for posters: asked for here, where WeChat's secret is.
    allow('s3:PutObject', [objects('codes')]),
  ],
  photos: [
    allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [objects('incoming')]),
    allow(['s3:GetObject', 's3:PutObject'], [objects('photos'), objects('thumbnails')]),
    allow('s3:GetObject', [objects('codes')]),
    // Without it, S3 answers for what is not there as for what is forbidden.
    allow('s3:ListBucket', [{ 'Fn::GetAtt': ['PhotosBucket', 'Arn'] }]),
  ],
  onChange: [
    allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [{ 'Fn::GetAtt': ['OutboxTable', 'StreamArn'] }],
    ),
    allow('sqs:SendMessage', [{ 'Fn::GetAtt': ['ChangeFailures', 'Arn'] }]),
    checkedPictures,
  ],
  onTick: [checkedPictures],
}

const assumedByLambda = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
}

const role = (name) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: assumedByLambda,
    Policies: [
      {
        PolicyName: name,
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [log(name), ...tables(name), ...beside[name]],
        },
      },
    ],
  },
})

/** api → ApiRole */
const logicalId = (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Role`

module.exports = {
  Resources: Object.fromEntries(Object.keys(access).map((name) => [logicalId(name), role(name)])),
}
