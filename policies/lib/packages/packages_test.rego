package policies.lib.packages_test

import data.policies.lib.packages

test_language_packages_without_version if {
	every script in [
		"npm install lodash",
		"npm i -g typescript",
		"npm install oxlint@^1.55.0",
		"yarn global add serve",
		"pip install requests",
		"pip3 install --no-cache-dir 'flask>=2' gunicorn==22.0.0",
		"python -m pip install -r requirements.txt black",
		"gem install rake rspec",
		"cargo install just",
		"go install example.com/tool@latest",
		"pip install \\\n  requests",
		"pipx install poetry",
	] {
		count(packages.language_installs(script)) == 1
	}
	packages.language_installs("make && npm i lodash && make") == {"npm i lodash"}
}

test_language_packages_with_version if {
	every script in [
		"npm ci",
		"npm install",
		"npm install --no-fund",
		"npm install -g typescript@5.4.5 @scope/name@1.0.0",
		"npm install ./packages/app.tgz",
		"pip install -r requirements.txt",
		"pip install --upgrade pip setuptools",
		"pip install requests==2.32.3",
		"pip install .",
		"pip install -e .[dev]",
		"pip install $PACKAGES",
		"gem install rake:13.0.6",
		"gem install rake -v 13.0.6",
		"cargo install just@1.40.0",
		"cargo install --locked just",
		"go install example.com/tool@v1.2.3",
		"go install ./...",
		"# npm install lodash",
		5,
	] {
		packages.language_installs(script) == set()
	}
}

test_system_packages_without_version if {
	every script in [
		"apt-get install -y curl",
		"apt-get -y install curl=7.88 git",
		"apk add --no-cache curl",
		"yum install -y httpd",
		"dnf -y install httpd",
		"zypper install -y httpd",
	] {
		count(packages.system_installs(script)) == 1
	}
}

test_system_packages_with_version if {
	every script in [
		"apt-get update",
		"apt-get install -y curl=7.88.1-10",
		"apt-get install ./local.deb",
		"apk add --no-cache curl=8.5.0-r0 --virtual .deps git~2",
		"yum install -y httpd-2.24.2",
		"yum install -y https://example.com/a.rpm",
		"zypper install -y httpd=2.4.46",
	] {
		packages.system_installs(script) == set()
	}
}
