namespace FreeTierGen.Runtime.Authentication;

/// <summary>Where an identity is from. Of several the first in this order is called with.</summary>
internal enum IdentityOrigin
{
    /// <summary>An environment variable that is for this service and this scheme.</summary>
    ServiceEnvironment,

    /// <summary>The client's options.</summary>
    Options,

    /// <summary>Where it is looked for if nobody says anything.</summary>
    Default,
}
