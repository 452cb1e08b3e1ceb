# Serves S3 from a new folder by OpenStack Swift and its S3 middleware: proxy, account, container and object server in one process, on
# ports that the system picks. Writes the proxy's port, or why it cannot serve, and ends with whoever started it.
import array
import os
import sys
import tempfile

try:
    import eventlet
    import eventlet.tpool
    import eventlet.wsgi
    from swift.common import utils, wsgi
    from swift.common.ring.ring import RingData
except ImportError as error:
    print(f'{error.name} is not installed for {sys.executable}: apt-get install swift-proxy swift-account swift-container swift-object')
    sys.exit()

# A busy machine is no reason to take a server for dead, or to list an object later.
COMMON = '''
[DEFAULT]
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
disable_fallocate = true
fallocate_reserve = 0
conn_timeout = 60
node_timeout = 60
container_update_timeout = 60
log_level = CRITICAL
log_udp_host = 127.0.0.1
log_udp_port = 9
'''
STORAGE = COMMON + '''
[pipeline:main]
pipeline = server
[app:server]
use = egg:swift#{name}
'''
# No memcached is there, so nothing listens at its address.
PROXY = COMMON + '''
[pipeline:main]
pipeline = catch_errors cache s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
[filter:s3api]
use = egg:swift#s3api
auth_pipeline_check = false
[filter:tempauth]
use = egg:swift#tempauth
user_AKID_EXAMPLE = not-a-secret .admin
[filter:slo]
use = egg:swift#slo
'''


def serve(folder):
    # Swift keeps what it knows of an object in extended attributes of its file.
    device = os.path.join(folder, 'devices', 'disk')
    os.makedirs(device)
    try:
        os.setxattr(device, 'user.swift', b'1')
    except OSError:
        print(f'The file system of {folder} has no extended attributes.')
        return

    write(folder, 'swift.conf', '[swift-hash]\nswift_hash_path_suffix = tests\n[storage-policy:0]\nname = one\ndefault = yes\n')
    utils.set_swift_dir(folder)
    utils.validate_hash_conf()
    utils.eventlet_monkey_patch()

    # Where each server listens has to be known to the proxy before it starts.
    listeners = {name: eventlet.listen(('127.0.0.1', 0)) for name in ('account', 'container', 'object', 'proxy')}
    for name in ('account', 'container', 'object'):
        port = listeners[name].getsockname()[1]
        disk = {
            'id': 0, 'device': 'disk', 'zone': 1, 'region': 1, 'weight': 1.0, 'meta': '',
            'ip': '127.0.0.1', 'port': port, 'replication_ip': '127.0.0.1', 'replication_port': port}
        RingData([array.array('H', [0])], [disk], part_shift=32).save(os.path.join(folder, f'{name}.ring.gz'))

    for name, listener in listeners.items():
        template = PROXY if name == 'proxy' else STORAGE
        app = wsgi.loadapp(write(folder, f'{name}.conf', template.format(folder=folder, name=name)))
        eventlet.spawn(
            eventlet.wsgi.server, listener, app,
            log=utils.NullLogger(), protocol=wsgi.SwiftHttpProtocol, capitalize_response_headers=False)

    print(listeners['proxy'].getsockname()[1], flush=True)
    eventlet.tpool.execute(sys.stdin.read)


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, 'w') as file:
        file.write(text)
    return path


with tempfile.TemporaryDirectory(prefix='swift-') as directory:
    serve(directory)
