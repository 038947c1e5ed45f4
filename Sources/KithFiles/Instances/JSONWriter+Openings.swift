import Matching

extension JSONWriter {
  /// The certificate of an assignment whose guides open for least numbers: prices of learners and of
  /// guides, straight away or in a tree that asks which guides open.
  mutating func openings(_ certificate: OpeningCertificate, names: [String], guideCount: Int) {
    object {
      $0.key("bound")
      $0.whole(certificate.bound)
      if case .leaf(let leaf) = certificate.tree {
        $0.openingLeaf(leaf, certificate.scale, names, guideCount)
      } else {
        $0.key("tree")
        $0.openingTree(certificate.tree, certificate.scale, names, guideCount)
      }
      $0.key("scope")
      $0.string("every allowed assignment")
    }
  }

  private mutating func openingTree(
    _ tree: OpeningCertificate.Tree, _ scale: Int64, _ names: [String], _ guideCount: Int
  ) {
    object {
      switch tree {
      case .leaf(let leaf): $0.openingLeaf(leaf, scale, names, guideCount)
      case .split(let guide, let open, let closed):
        $0.key("guide")
        $0.string(names[Int(guide)])
        $0.key("open")
        $0.openingTree(open, scale, names, guideCount)
        $0.key("closed")
        $0.openingTree(closed, scale, names, guideCount)
      }
    }
  }

  private mutating func openingLeaf(
    _ leaf: OpeningCertificate.Leaf, _ scale: Int64, _ names: [String], _ guideCount: Int
  ) {
    for (name, prices, first) in [
      ("prices", leaf.learners, guideCount), ("guide_prices", leaf.guides, 0),
    ] {
      key(name)
      object {
        for (number, price) in prices.enumerated() {
          $0.key(names[first + number])
          $0.decimal(Int(price), scale: Int(scale))
        }
      }
    }
  }
}
