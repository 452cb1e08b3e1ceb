using System.Globalization;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Endpoints;

public class EndpointResolverTests
{
    [Fact]
    public void What_was_resolved_before_is_not_resolved_again()
    {
        var resolver = new CountingResolver();

        var first = resolver.Resolve(new Parameters("a"));
        var other = resolver.Resolve(new Parameters("b"));

        Assert.Same(first, resolver.Resolve(new Parameters("a")));
        Assert.Same(other, resolver.Resolve(new Parameters("b")));
        Assert.NotSame(first, other);
        Assert.Equal(2, resolver.Evaluations);
    }

    [Fact]
    public void Parameters_of_the_same_hash_do_not_share_an_endpoint()
    {
        var resolver = new CountingResolver();

        Assert.Equal("https://a.example.com", resolver.Resolve(new Parameters("a", Hash: 5)).ToString());
        Assert.Equal("https://b.example.com", resolver.Resolve(new Parameters("b", Hash: 5)).ToString());
        Assert.Equal("https://a.example.com", resolver.Resolve(new Parameters("a", Hash: 5)).ToString());
    }

    [Fact]
    public void Errors_are_not_remembered()
    {
        var resolver = new CountingResolver();

        Assert.Throws<EndpointResolutionException>(() => resolver.Resolve(new Parameters("not a host")));
        Assert.Throws<EndpointResolutionException>(() => resolver.Resolve(new Parameters("not a host")));
        Assert.Equal(2, resolver.Evaluations);
    }

    [Fact]
    public void Resolving_again_allocates_nothing()
    {
        var resolver = new CountingResolver();
        var newest = new Parameters("b");
        var older = new Parameters("a");

        var allocated = Allocations.Of(() =>
        {
            resolver.Resolve(newest);
            resolver.Resolve(older);
        });

        Assert.Equal(0, allocated);
        Assert.Equal(2, resolver.Evaluations);
    }

    [Fact]
    public void As_many_as_are_remembered_do_not_displace_each_other_even_where_their_hashes_are_the_same()
    {
        var resolver = new CountingResolver();
        var remembered = Enumerable.Range(0, 64).Select(i => new Parameters($"h{i}", Hash: 5)).ToArray();

        foreach (var parameters in remembered.Concat(remembered))
        {
            resolver.Resolve(parameters);
        }

        Assert.Equal(64, resolver.Evaluations);

        resolver.Resolve(new Parameters("one-more", Hash: 5));
        resolver.Resolve(remembered[1]);
        Assert.Equal(65, resolver.Evaluations);
        resolver.Resolve(remembered[0]);
        Assert.Equal(66, resolver.Evaluations);
    }

    [Fact]
    public void Any_number_of_endpoints_can_be_resolved_from_many_threads()
    {
        var resolver = new CountingResolver();

        Parallel.For(0, 20_000, i =>
        {
            var name = "h" + (i % 500).ToString(CultureInfo.InvariantCulture);

            Assert.Equal($"https://{name}.example.com", resolver.Resolve(new Parameters(name)).ToString());
        });
    }

    [Fact]
    public void A_resolver_knows_the_default_partitions_unless_it_is_given_others()
    {
        Assert.Same(Partitions.Default, new CountingResolver().Partitions);

        var own = new Partitions(Partitions.Default.Definitions);
        Assert.Same(own, new CountingResolver(own).Partitions);
    }

    private readonly record struct Parameters(string Name, int? Hash = null)
    {
        public bool Equals(Parameters other) => string.Equals(Name, other.Name, StringComparison.Ordinal);

        public override int GetHashCode() => Hash ?? string.GetHashCode(Name, StringComparison.Ordinal);
    }

    private sealed class CountingResolver(Partitions? partitions = null) : EndpointResolver<Parameters>(partitions)
    {
        private int _evaluations;

        public int Evaluations => _evaluations;

        protected override Endpoint Evaluate(in Parameters parameters)
        {
            Interlocked.Increment(ref _evaluations);
            return new Endpoint($"https://{parameters.Name}.example.com");
        }
    }
}
