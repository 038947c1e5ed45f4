import Kith

extension JSONWriter {
  /// A certificate: its prices straight away where it has one leaf, else the branching tree.
  mutating func certificate(_ certificate: Certificate) {
    object {
      $0.key("bound")
      $0.whole(certificate.bound)
      if case .leaf(let leaf) = certificate.tree {
        $0.leaf(leaf)
      } else {
        $0.key("tree")
        $0.tree(certificate.tree)
      }
      if let most = certificate.mostGroups {
        $0.key("most_groups")
        $0.whole(most)
      }
      if !certificate.hostPrices.isEmpty {
        $0.key("host_prices")
        $0.object {
          for (host, price) in certificate.hostPrices.sorted(by: { $0.key < $1.key }) {
            $0.key(host)
            $0.decimal(price.units, scale: price.scale)
          }
        }
      }
      if certificate.isSearched {
        $0.key("searched")
        $0.boolean(true)
      }
      $0.key("scope")
      $0.string(certificate.scope)
    }
  }

  private mutating func tree(_ tree: Certificate.Tree) {
    object {
      switch tree {
      case .leaf(let leaf): $0.leaf(leaf)
      case .split(let one, let other, let subject, let together, let apart):
        $0.key("split")
        $0.array(.line) {
          $0.string(one.rawValue)
          $0.string(other.rawValue)
        }
        if let subject {
          $0.key("subject")
          $0.string(subject)
        }
        $0.key("together")
        $0.tree(together)
        $0.key("apart")
        $0.tree(apart)
      case .bySize(let parts):
        $0.key("by_size")
        $0.array {
          for part in parts {
            $0.object {
              $0.key("least")
              $0.whole(part.least)
              $0.key("most")
              $0.whole(part.most)
              $0.key("tree")
              $0.tree(part.tree)
            }
          }
        }
      }
    }
  }

  private mutating func leaf(_ leaf: Certificate.Leaf) {
    key("prices")
    prices(leaf.prices)
    if !leaf.seatPrices.isEmpty {
      key("seat_prices")
      prices(leaf.seatPrices)
    }
    if !leaf.guidePrices.isEmpty {
      key("guide_prices")
      prices(leaf.guidePrices)
    }
    if !leaf.needPrices.isEmpty {
      key("need_prices")
      object {
        for (id, needs) in leaf.needPrices.sorted(by: { $0.key < $1.key }) {
          $0.key(id.rawValue)
          $0.object(.line) {
            for (subject, price) in needs.sorted(by: { $0.key < $1.key }) {
              $0.key(subject)
              $0.decimal(price.units, scale: price.scale)
            }
          }
        }
      }
    }
    clashes(leaf.clashes)
    hours(leaf)
    sets(leaf.sets)
    if leaf.groupPrice.units != 0 {
      key("group_price")
      decimal(leaf.groupPrice.units, scale: leaf.groupPrice.scale)
    }
    if leaf.trioPrice.units != 0 {
      key("trio_price")
      decimal(leaf.trioPrice.units, scale: leaf.trioPrice.scale)
    }
    guard !leaf.settledTrios.isEmpty else { return }
    key("trios")
    array {
      for trio in leaf.settledTrios {
        $0.object {
          $0.key("members")
          $0.array(.line) { for member in trio.members { $0.string(member.rawValue) } }
          $0.key("prices")
          $0.prices(trio.prices)
          $0.sets(trio.sets)
        }
      }
    }
  }

  private mutating func hours(_ leaf: Certificate.Leaf) {
    if !leaf.roomPrices.isEmpty {
      key("room_prices")
      object {
        for (coach, price) in leaf.roomPrices.sorted(by: { $0.key < $1.key }) {
          $0.key(coach)
          $0.decimal(price.units, scale: price.scale)
        }
      }
    }
    guard !leaf.hourPrices.isEmpty else { return }
    key("hour_prices")
    array {
      for hour in leaf.hourPrices {
        $0.object(.line) {
          switch hour.place {
          case .coach(let id):
            $0.key("coach")
            $0.string(id)
          case .venue(let id):
            $0.key("venue")
            $0.string(id)
          }
          $0.key("at")
          $0.whole(hour.instant)
          $0.key("price")
          $0.decimal(hour.price.units, scale: hour.price.scale)
        }
      }
    }
  }

  private mutating func clashes(_ clashes: [Certificate.ClashPrice]) {
    guard !clashes.isEmpty else { return }
    key("clashes")
    array {
      for clash in clashes {
        $0.object {
          $0.key("groups")
          $0.array {
            for group in clash.groups {
              $0.object(.line) {
                $0.key("students")
                $0.array(.line) { for id in group.students { $0.string(id.rawValue) } }
                guard let subject = group.subject else { return }
                $0.key("subject")
                $0.string(subject)
              }
            }
          }
          $0.key("most")
          $0.whole(clash.most)
          $0.key("price")
          $0.decimal(clash.price.units, scale: clash.price.scale)
        }
      }
    }
  }

  private mutating func sets(_ sets: [Certificate.SetPrice]) {
    guard !sets.isEmpty else { return }
    key("sets")
    array {
      for set in sets {
        $0.object(.line) {
          $0.key("members")
          $0.array(.line) { for member in set.members { $0.string(member.rawValue) } }
          $0.key("divisor")
          $0.whole(set.divisor)
          $0.key("price")
          $0.decimal(set.price.units, scale: set.price.scale)
        }
      }
    }
  }

  private mutating func prices(_ prices: [Student.ID: Certificate.Price]) {
    let ascending = prices.sorted {
      $0.key.rawValue.utf8.lexicographicallyPrecedes($1.key.rawValue.utf8)
    }
    object {
      for (id, price) in ascending {
        $0.key(id.rawValue)
        $0.decimal(price.units, scale: price.scale)
      }
    }
  }
}
