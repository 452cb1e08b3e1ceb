namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>A profile with the files that it is from, for what a provider of its kind asks services with.</summary>
internal sealed record ProfileContext(ConfigFiles Files, Profile Profile);
