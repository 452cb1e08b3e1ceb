// Serves Kinesis from memory on a port that the system picks, writes the port, and ends with whoever started it.
const server = require('kinesalite')({ createStreamMs: 20, deleteStreamMs: 20, updateStreamMs: 20, shardLimit: 1000 })

server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.on('end', () => process.exit()).resume()
