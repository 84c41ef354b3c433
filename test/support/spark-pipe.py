# Feeds partitions to commands as Spark and Ray do, without either. Reads {"mode", "code", "partitions"} on stdin, writes a
# list of each partition's results. "spark": PySpark's RDD.pipe, which starts the command once a partition, writes it in a
# thread of its own while it reads, and fails on its exit code. "ray": map_batches with the function `extract` of the code.
import json, shlex, subprocess, sys, threading
from concurrent.futures import ThreadPoolExecutor


def pipe(command, partition):
    process = subprocess.Popen(shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    errors = []

    def feed():
        for element in partition:
            process.stdin.write((str(element).rstrip("\n") + "\n").encode())
        process.stdin.close()

    threads = [threading.Thread(target=feed), threading.Thread(target=lambda: errors.extend(process.stderr))]
    for thread in threads:
        thread.start()
    records = [line.decode().rstrip("\n") for line in iter(process.stdout.readline, b"")]
    for thread in threads:
        thread.join()
    return {"code": process.wait(), "records": records, "errors": [line.decode() for line in errors]}


job = json.load(sys.stdin)
if job["mode"] == "ray":
    names = {"json": json, "subprocess": subprocess}
    exec(job["code"], names)
    work = lambda rows: {"records": names["extract"]({name: [row[name] for row in rows] for name in ("id", "text")})["record"]}
else:
    work = lambda lines: pipe(job["code"], lines)
with ThreadPoolExecutor(4) as pool:
    json.dump(list(pool.map(work, job["partitions"])), sys.stdout)
