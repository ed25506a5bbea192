package marquee.backend.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An OpenID Connect provider as far as a service sees it: who it is, its keys, and tokens that it signs. */
public final class TestIssuer implements AutoCloseable {

    public final AtomicBoolean down = new AtomicBoolean();
    public final AtomicInteger asked = new AtomicInteger();

    private final HttpServer server;
    private volatile RSAKey key = newKey("first");

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, """
                {"issuer": "%s", "jwks_uri": "%s/jwks", "authorization_endpoint": "%s/a", "token_endpoint": "%s/t",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"]}
                """.formatted(url(), url(), url(), url())));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    /** The settings of a service that believes its tokens. */
    public Map<String, Object> settings() {
        return Map.of(
                "marquee.auth.mode", "oidc",
                "marquee.auth.issuer", url(),
                "marquee.auth.operators", "op",
                "marquee.auth.operator-claim", "realm.roles=keeper");
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A key that signs from now on. */
    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key under another name. */
    public static RSAKey named(RSAKey key, String id) {
        return new RSAKey.Builder(key).keyID(id).build();
    }

    /** Signs with another key from now on, and shows that alone. */
    public void rotate(String id) {
        key = newKey(id);
    }

    /** A token for somebody. */
    public String token(String subject) {
        return token(subject, claims -> claims);
    }

    /** A token for somebody, with other claims. */
    public String token(String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(key, subject, change);
    }

    /** The same signed with any key. */
    public String token(RSAKey signing, String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(signing.getKeyID())
                .type(JOSEObjectType.JWT);
        var token = new SignedJWT(header.build(), claims(subject, change));
        try {
            token.sign(new RSASSASigner(signing));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** What a token says. */
    public JWTClaimsSet claims(String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        var usual = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience("marquee")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        return change.apply(usual).build();
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        asked.incrementAndGet();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(down.get() ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
