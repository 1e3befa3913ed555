# The image "dswarm": beekeepers, workers and everything else of hive_swarm, on every node of a swarm.
#
#   docker build --tag hive-swarm:dswarm .
#   docker run --rm hive-swarm:dswarm init_pipeline.pl LongMult -pipeline_url "$EHIVE_URL"
#   docker run --rm hive-swarm:dswarm beekeeper -url "$EHIVE_URL" -loop -local
#   docker run --rm hive-swarm:dswarm sh -c 'any other command'
#
# Without a network: BASE is any local image with Python 3.9 or later that has PyMySQL, or put a wheel of PyMySQL
# (`pip download PyMySQL`) next to this file. Pipelines that need programs of their own: FROM this image, then install.
ARG BASE=python:3-slim
FROM ${BASE}

ARG VERSION=dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="hive_swarm" \
      org.opencontainers.image.description="eHive pipelines on a Docker Swarm" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

# The pattern also lets the build go on when there is no wheel. The commands are links to a script that imports the
# compiled program: that starts six times as fast as the program run as a script.
COPY hive_swarm.py [Pp]y[Mm]y[Ss][Qq][Ll]-*.whl /opt/hive_swarm/
RUN set -e; cd /opt/hive_swarm; \
    python3 -c 'import pymysql' 2> /dev/null || ls -- *.whl 2> /dev/null || python3 -m pip install --no-cache-dir PyMySQL; \
    printf '#!/usr/bin/env python3\nimport sys\n\nimport hive_swarm\n\nsys.exit(hive_swarm.main())\n' > start; \
    chmod 755 start; find . -type f ! -perm -444 -exec chmod a+r {} +; \
    python3 -m compileall -q hive_swarm.py; \
    for name in $(python3 -c 'import hive_swarm; print(*hive_swarm.COMMANDS)'); do \
      ln -s /opt/hive_swarm/start "/usr/local/bin/$name"; ln -s /opt/hive_swarm/start "/usr/local/bin/$name.pl"; \
    done; \
    ln -s /opt/hive_swarm/start /usr/local/bin/hive_swarm.py; \
    echo 'hive:x:1000:1000:hive_swarm:/home/hive:/bin/sh' >> /etc/passwd; echo 'hive:x:1000:' >> /etc/group; \
    install -d -o 1000 -g 1000 /home/hive

# EHIVE_OWN_IMAGE: a beekeeper in this image submits workers of the very image that it runs in.
ENV EHIVE_OWN_IMAGE=1 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 LANG=C.UTF-8 HOME=/home/hive
USER 1000:1000
WORKDIR /home/hive

# One of our commands, a script name of Perl eHive's, or any command; as PID 1 it hands signals on and reaps orphans.
ENTRYPOINT ["/opt/hive_swarm/start", "exec"]
CMD ["--help"]
