// Serves S3 from a new folder on a port that the system picks, writes the port, and ends with whoever started it.
const crypto = require('crypto')
const fs = require('fs')
const os = require('os')
const path = require('path')
const S3rver = require('s3rver')
const account = require('s3rver/lib/models/account')

// s3rver makes its tokens with DES, which OpenSSL 3 keeps from Node.js. Three times DES with one key is the same.
for (const name of ['createCipheriv', 'createDecipheriv']) {
  const create = crypto[name]
  crypto[name] = (cipher, key, ...rest) =>
    cipher === 'des' ? create('des-ede3-cbc', Buffer.concat([key, key, key]), ...rest) : create(cipher, key, ...rest)
}

account.DUMMY_ACCOUNT.createKeyPair('AKIDEXAMPLE', 'not-a-secret')
const directory = fs.mkdtempSync(path.join(os.tmpdir(), 's3rver-'))
process.on('exit', () => fs.rmSync(directory, { recursive: true, force: true }))

new S3rver({ address: '127.0.0.1', port: 0, silent: true, vhostBuckets: false, directory })
  .run()
  .then(address => console.log(address.port))
process.stdin.on('end', () => process.exit()).resume()
