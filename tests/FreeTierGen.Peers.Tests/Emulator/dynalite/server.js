// Serves DynamoDB from memory on a port that the system picks, writes the port, and ends with whoever started it.
const server = require('dynalite')({ createTableMs: 20, deleteTableMs: 20 })

server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.on('end', () => process.exit()).resume()
