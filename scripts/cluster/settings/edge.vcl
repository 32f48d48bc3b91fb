vcl 4.1;

# One copy for everybody without a session; a session passes; MediaWiki purges.
backend default {
	.host = "127.0.0.1";
	.port = "@BACKEND@";
	.first_byte_timeout = 90s;
}

acl purgers {
	"127.0.0.1";
}

sub vcl_recv {
	if (req.method == "PURGE") {
		if (client.ip !~ purgers) {
			return (synth(405));
		}
		return (purge);
	}
	if (req.method != "GET" && req.method != "HEAD") {
		return (pass);
	}
	if (req.http.Authorization || req.http.Cookie ~ "([sS]ession|Token|UserID|UserName)=") {
		return (pass);
	}
	unset req.http.Cookie;
	return (hash);
}

# There is one wiki behind: 127.0.0.1 and localhost are the same.
sub vcl_hash {
	hash_data(req.url);
	return (lookup);
}

sub vcl_backend_response {
	if (beresp.http.Cache-Control ~ "private" || beresp.http.Set-Cookie) {
		set beresp.uncacheable = true;
		set beresp.ttl = 30s;
	}
}

sub vcl_deliver {
	if (obj.hits > 0) {
		set resp.http.X-Cache = "hit " + obj.hits;
	} else {
		set resp.http.X-Cache = "miss";
	}
}
