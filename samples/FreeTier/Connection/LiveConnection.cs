using FreeTier.Client;
using FreeTierGen.Runtime.AwsSdk;

namespace FreeTier.Connection;

/// <summary>AWS itself, with the credentials and the region that the user's other AWS tools would use.</summary>
internal static class LiveConnection
{
    private const string DefaultRegion = "us-east-1";

    internal static ServiceConnection Open(Target.Live target, TimeProvider time)
    {
        FreeTierClientOptions options = new FreeTierClientOptions().UseAwsSdkDefaults(target.Profile, target.Region);

        options.TimeProvider = time;

        // Free Tier is one service for all regions: who has configured none needs none here.
        options.Region ??= DefaultRegion;
        return new ServiceConnection(options);
    }
}
